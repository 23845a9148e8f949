import { Alert, Button, Collapse, Tag } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { needsReason } from '../../../shared/checks/index.ts';
import { isRecord } from '../../../shared/entry/index.ts';
import { hasContent } from '../../fields/draft.ts';
import { OfferedText } from '../../forward/offered-text.tsx';
import { SectionHead } from '../../fields/section-head.tsx';
import { useResources } from '../../state/resources.ts';
import { goToStep, useApp } from '../../state/app-store.ts';
import { useYear } from '../../state/year-store.ts';
import { useNotApplicable } from '../not-applicable.ts';
import { useKind } from '../use-kind.ts';
import { changeWords, hasChange } from './change-words.ts';
import { TEXT_BOOKS, textNamed, useKeyedText } from './keyed-text.ts';
import type { TextPlace, TextPlaces, Wanted } from './reason-places.ts';
import type { Subject } from './reason-subjects.ts';
import { TextBox } from './text-box.tsx';
import { useTextPlaces } from './use-text-places.ts';

const WORDS: Readonly<Record<Wanted, string>> = { reasons: '增减原因', mainUses: '主要用途' };

function hasText(rows: unknown, about: string): boolean {
  return Array.isArray(rows) && rows.some((row) => isRecord(row) && row['about'] === about);
}

function isRewritten(rows: unknown, id: string | undefined): boolean {
  return Array.isArray(rows) && rows.some((row) => isRecord(row) && row['id'] === id);
}

/** The sentence with what was typed so far; the texts of this subject are marked. */
function Sentence({
  place,
  own,
  asked,
}: {
  readonly place: TextPlace;
  readonly own: string;
  /** The texts of this subject that are asked for here. */
  readonly asked: readonly Wanted[];
}): ReactNode {
  const reasons = useYear(({ entry }) => entry['reasons']);
  const uses = useYear(({ entry }) => entry['mainUses']);
  const isOwn = useYear(({ entry }) => isRewritten(entry['paragraphs'], place.paragraph));
  const typed = (name: string): string => {
    const at = name.indexOf(':');
    const rows = name.startsWith('reasons') ? reasons : uses;
    return textNamed(rows, 'about', name.slice(at + 1)).trim();
  };
  return (
    <>
      <p className="quoted-text">
        {place.table !== undefined && <>表格“{place.table}”：</>}
        {place.sentence.map((piece, index) => {
          if ('text' in piece) return piece.text;
          const isMarked = asked.some((wanted) => piece.name === `${wanted}:${own}`);
          const text = typed(piece.name) || (isMarked ? '＿＿＿＿' : '……');
          return isMarked ? <mark key={index}>{text}</mark> : text;
        })}
      </p>
      {isOwn && <p className="field-problem">这一段已经改写过，这里写的不会自动印出来。</p>}
    </>
  );
}

function AboutText({
  wanted,
  subject,
}: {
  readonly wanted: Wanted;
  readonly subject: Subject;
}): ReactNode {
  const title = `${subject.title}：${WORDS[wanted]}`;
  const { text, index, set } = useKeyedText(TEXT_BOOKS[wanted], subject.about, title);
  return (
    <TextBox
      label={WORDS[wanted]}
      text={text}
      place={`${wanted}[${index}]`}
      name={`${wanted}:${subject.about}`}
      lines={1}
      onChange={set}
    />
  );
}

function SubjectTexts({
  subject,
  places,
  canCompare,
}: {
  readonly subject: Subject;
  readonly places: TextPlaces;
  /** Without figures to compare with there is no change to give a reason for. */
  readonly canCompare: boolean;
}): ReactNode {
  const change = canCompare ? changeWords(subject) : undefined;
  const placeOf = (wanted: Wanted): TextPlace | undefined =>
    places.get(`${wanted}:${subject.about}`)?.[0];
  const pack = useResources((state) => state.pack);
  const hasReason = useYear(({ entry }) => hasText(entry['reasons'], subject.about));
  const reason = canCompare || hasReason ? placeOf('reasons') : undefined;
  const use = placeOf('mainUses');
  const asked: readonly Wanted[] = reason ? ['reasons', 'mainUses'] : ['mainUses'];
  const isNeeded =
    reason !== undefined &&
    !hasReason &&
    pack !== undefined &&
    subject.change !== undefined &&
    subject.change.prior !== 0 &&
    needsReason(pack, subject.change.now, subject.change.prior);
  const isSame = reason && use?.paragraph !== undefined && reason.paragraph === use.paragraph;
  return (
    <article className="record" aria-label={subject.title} data-needed={isNeeded || undefined}>
      <header className="record-head">
        <strong>{subject.title}</strong>
        <span>
          {isNeeded && <Tag color="orange">要写原因</Tag>}
          {change !== undefined && <Tag>{change}</Tag>}
        </span>
      </header>
      {reason && <AboutText wanted="reasons" subject={subject} />}
      {reason && <OfferedText list="reasons" about={subject.about} />}
      {reason && !isSame && <Sentence place={reason} own={subject.about} asked={asked} />}
      {use && <AboutText wanted="mainUses" subject={subject} />}
      {use && <Sentence place={use} own={subject.about} asked={asked} />}
    </article>
  );
}

/** Why no reasons are asked for, and where to begin. */
function NoPriorNote(): ReactNode {
  const isConfirmed = useNotApplicable().includes('prior');
  if (isConfirmed) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="form-note"
      title="还没有填上年数，看不出哪些有增减，所以这里先不问增减原因。"
      action={
        <Button
          onClick={() => {
            goToStep('prior');
          }}
        >
          去填上年数
        </Button>
      }
    />
  );
}

/** Reasons and main uses: first where figures changed, then the others. */
export function ReasonList(): ReactNode {
  const { subjects, places } = useTextPlaces();
  const reasons = useYear(({ entry }) => entry['reasons']);
  const uses = useYear(({ entry }) => entry['mainUses']);
  const target = useApp((state) => state.target);
  const holder = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target !== 'reasons') return;
    const first = holder.current?.querySelector<HTMLElement>('[data-needed] textarea');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  }, [target]);
  const kind = useKind();
  // Final accounts are held against their budget, too.
  const canCompare = useYear(({ entry }) => kind !== 'budget' || hasContent(entry['prior']));
  const asked = subjects.filter(
    ({ about }) =>
      (places.has(`reasons:${about}`) && (canCompare || hasText(reasons, about))) ||
      places.has(`mainUses:${about}`),
  );
  if (asked.length === 0) return canCompare ? null : <NoPriorNote />;
  const isFirst = (subject: Subject): boolean =>
    !canCompare || subject.change === undefined || hasChange(subject);
  const first = asked.filter(isFirst);
  const later = asked.filter((subject) => !isFirst(subject));
  const written = later.filter(({ about }) => hasText(reasons, about) || hasText(uses, about));
  const isJump = /^(reasons|mainUses)[.[]/.test(target ?? '');
  return (
    <section ref={holder} className="field-section" aria-label="增减原因和主要用途">
      <SectionHead
        title="增减原因和主要用途"
        hint="与上年或预算不同的事项要说明原因，各项标题后面写着比的是哪个。每一格下面是它要印进去的那句话，写原因本身就行，不用写“主要原因是”，句末不用标点。"
      />
      {!canCompare && <NoPriorNote />}
      {first.map((subject) => (
        <SubjectTexts
          key={subject.about}
          subject={subject}
          places={places}
          canCompare={canCompare}
        />
      ))}
      {later.length > 0 && (
        <Collapse
          {...(isJump ? { activeKey: ['later'] } : {})}
          items={[
            {
              key: 'later',
              label: `没有增减、一般不用说明的事项（${later.length} 项，已写 ${written.length} 项）`,
              children: later.map((subject) => (
                <SubjectTexts
                  key={subject.about}
                  subject={subject}
                  places={places}
                  canCompare={canCompare}
                />
              )),
            },
          ]}
        />
      )}
    </section>
  );
}
