import { report } from '../../state/app-store.ts';
import { openTemplateOf, templateOf } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';

/** Whatever changes the template of the open year (a choice, undo, redo), its pack is read anew. */
export function followTemplate(): void {
  useYear.subscribe((state, before) => {
    const { key, entry } = state;
    if (!key || key !== before.key || templateOf(entry) === templateOf(before.entry)) return;
    void openTemplateOf(entry).then((pack) => {
      if (!pack.ok) report(pack.problems);
    });
  });
}
