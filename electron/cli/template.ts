import { addPack } from '../services/add-pack.ts';
import { checkTemplate } from '../services/check-template.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { type Command, jsonOutcome, wrongCall } from './outcome.ts';

const USAGE = 'template check|add 文件夹 [--replace]';

/** `template check`: validates a pack and tries it. `template add`: takes it into the program. */
export const templateCommand: Command = {
  usage: USAGE,
  title: '检查或添加公开模板',
  run: async (args) => {
    const call = readArguments(args, [], ['replace']);
    if (isOutcome(call)) return call;
    const [action, folder, ...others] = call.rest;
    if (folder === undefined || others.length > 0) return wrongCall(`用法：${USAGE}`);
    if (action === 'add') {
      const added = await addPack(folder, call.flags.has('replace'));
      return jsonOutcome(added, (id) => ({ id }));
    }
    if (action !== 'check' || call.flags.size > 0) return wrongCall(`用法：${USAGE}`);
    return jsonOutcome(await checkTemplate(folder), (summary) => summary);
  },
};
