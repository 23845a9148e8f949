import { draftList, editOnce } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { topicTitle } from '../../shared/facts/index.ts';

const PATH = ['notApplicable'];
const NONE: readonly unknown[] = [];

/** The topics that the clerk said do not apply. */
export function useNotApplicable(): readonly unknown[] {
  const found = useYear(({ entry }) => entry['notApplicable']);
  return Array.isArray(found) ? found : NONE;
}

/** Says that a topic does not apply, or that it does. */
export function setNotApplicable(topic: string, isSo: boolean): void {
  editOnce(`${isSo ? '确认' : '取消'}“${topicTitle(topic)}”`, (draft) => {
    const topics = draftList(draft, PATH);
    const at = topics.indexOf(topic);
    if (isSo && at < 0) topics.push(topic);
    if (!isSo && at >= 0) topics.splice(at, 1);
  });
}
