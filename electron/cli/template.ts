import { checkTemplate } from '../services/check-template.ts';
import { type Command, jsonOutcome, wrongCall } from './outcome.ts';

/** `template check`: validates a pack and tries it. */
export const templateCommand: Command = {
  usage: 'template check 文件夹',
  title: '检查公开模板',
  run: async ([action, folder, ...others]) => {
    if (action !== 'check' || folder === undefined || others.length > 0) {
      return wrongCall('用法：template check 文件夹');
    }
    return jsonOutcome(await checkTemplate(folder), (summary) => summary);
  },
};
