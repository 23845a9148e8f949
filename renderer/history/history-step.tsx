import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { placeOf } from '../../shared/checks/index.ts';
import type { EntryChange } from '../../shared/compare/index.ts';
import { isRecord, valueAt } from '../../shared/entry/index.ts';
import { inQuotes } from '../../shared/facts/index.ts';
import { type Pack, packWords } from '../../shared/pack/index.ts';
import { timeText } from '../start/words.ts';
import { goToField } from '../state/app-store.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { stepOf } from '../steps/steps.ts';
import { returnTo, takeStepBack } from './return-to.ts';
import type { HistoryStep } from './history-steps.ts';

const FIRST_SHOWN = 4;

function jumpTo({ path }: EntryChange): void {
  const { entry } = useYear.getState();
  const row = valueAt(entry, path.slice(0, 2));
  const step = stepOf(path, isRecord(row) ? row : undefined);
  if (step) goToField(path, step.id);
}

const TEXT_LISTS: ReadonlySet<unknown> = new Set(['texts', 'paragraphs', 'reasons', 'mainUses']);

/** What a text is for is said by its place, in the words of the template. */
function shownWords({ path }: EntryChange, words: string, pack: Pack | undefined): string {
  const [list] = path;
  const field = String(path.at(-1));
  if (!TEXT_LISTS.has(list)) return words;
  if (path.length === 2) return words.replace(/^(?:编号|关于) [^，]+，内容 /, '');
  return (pack && packWords(pack, String(list), field, words)) ?? words;
}

/** A row that went is named as it stood. */
function placeIn(step: HistoryStep, change: EntryChange, pack: Pack | undefined): string {
  if (!pack || change.path.length === 0) return change.place;
  return placeOf(change.after === '' ? step.before : step.after, pack, change.path);
}

interface ChangeLineProps {
  readonly step: HistoryStep;
  readonly change: EntryChange;
}

function ChangeLine({ step, change }: ChangeLineProps): ReactNode {
  const pack = useResources((state) => state.pack);
  const shown = (words: string): string => shownWords(change, words, pack);
  return (
    <li>
      <Button
        type="link"
        size="small"
        onClick={() => {
          jumpTo(change);
        }}
      >
        {placeIn(step, change, pack)}
      </Button>
      <span className="change-words">
        {change.before === '' ? <em>（空）</em> : <del>{shown(change.before)}</del>}
        <span aria-hidden> → </span>
        {change.after === '' ? <em>（空）</em> : <ins>{shown(change.after)}</ins>}
      </span>
    </li>
  );
}

function Changes({ step }: { readonly step: HistoryStep }): ReactNode {
  const { changes } = step;
  const [isWhole, setWhole] = useState(false);
  if (changes.length === 0) return <p className="quiet">没有改填写的内容，只改了说明或标记。</p>;
  const shown = isWhole ? changes.slice(0, 500) : changes.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul>
        {shown.map((change, index) => (
          <ChangeLine key={index} step={step} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button
          type="link"
          size="small"
          disabled={isWhole}
          onClick={() => {
            setWhole(true);
          }}
        >
          {isWhole ? `另有 ${changes.length - shown.length} 处` : `全部 ${changes.length} 处`}
        </Button>
      )}
    </>
  );
}

/** Names the notice of an undone step. */
export const TAKEN_BACK = 'taken-back';

/** Says what undoing a step changed, and leads there. */
function TakenBack({
  title,
  changes,
  onLeave,
}: {
  readonly title: string;
  readonly changes: readonly EntryChange[];
  readonly onLeave: () => void;
}): ReactNode {
  const pack = useResources((state) => state.pack);
  const [first] = changes;
  if (!first) return `${inQuotes(title)}已经是撤销后的样子，没有内容要改回。`;
  // A row that went is named as it stood.
  const isThere = pack !== undefined && first.after !== '';
  const place = isThere ? placeOf(useYear.getState().entry, pack, first.path) : first.place;
  const places = changes.length > 1 ? `${place}等 ${changes.length} 处` : place;
  return (
    <>
      已撤销{inQuotes(title)}，改回了{places}。
      <Button
        type="link"
        size="small"
        onClick={() => {
          onLeave();
          jumpTo(first);
        }}
      >
        去看
      </Button>
    </>
  );
}

/** One step of work: when, what, and the ways back. */
export function HistoryStepCard({
  step,
  isNewest,
}: {
  readonly step: HistoryStep;
  readonly isNewest: boolean;
}): ReactNode {
  const { commit, before, after } = step;
  const { title } = step.first;
  const { message, modal } = App.useApp();
  const isReadOnly = useYear((state) => state.isPublished);
  const time = timeText(commit.at);
  const undoOne = (): void => {
    const changes = takeStepBack(title, before, after);
    if (!changes) {
      void message.warning(
        '这一步改过的地方后来又改了，不能单独撤销。可以“回到这时”，或到该处直接改。',
      );
      return;
    }
    // The list grew at its top, which may be far above: it is said here what happened.
    void message.success({
      key: TAKEN_BACK,
      duration: 10,
      content: (
        <TakenBack
          title={title}
          changes={changes}
          onLeave={() => {
            message.destroy(TAKEN_BACK);
          }}
        />
      ),
    });
  };
  const back = (): void => {
    void modal.confirm({
      title: `回到 ${time} 的样子？`,
      content: '那以后的改动都会退回。这也记在修改记录里，可以再撤销。',
      okText: '回到这时',
      cancelText: '取消',
      onOk: () => {
        returnTo(`回到 ${time}`, after);
      },
    });
  };
  return (
    <article className="history-step" aria-label={`${time} ${title}`}>
      <header>
        <time dateTime={commit.at}>{time}</time>
        <strong>{title}</strong>
        {!isReadOnly && (
          <span className="history-ways">
            <Button size="small" onClick={undoOne}>
              撤销这一步
            </Button>
            {!isNewest && (
              <Button size="small" onClick={back}>
                回到这时
              </Button>
            )}
          </span>
        )}
      </header>
      <Changes step={step} />
    </article>
  );
}
