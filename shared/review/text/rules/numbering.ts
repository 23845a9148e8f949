import type { Finding, Rule } from '../../../findings/index.ts';
import { type NumberingStyle, depthOf } from '../numbering.ts';
import type { Passage } from '../passages.ts';
import { type TextRule, findingAt } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-NUMBERING',
  severity: 'warning',
  title: '标题编号不连续、重号或式样不一',
  compares: '同一级标题的编号逐个加一，同级同式；附件、附表编号连续',
};

interface Level {
  readonly depth: number;
  /** `1、` and `1.` number different lists. */
  readonly sign: string;
  readonly number: number;
  readonly heading: string | undefined;
}

const TOP: NumberingStyle = '第一部分';

function isTitle(passage: Passage): boolean {
  const { numbering, isHeading } = passage;
  if (!numbering) return false;
  return isHeading || depthOf(numbering.style) > 3;
}

function gapText(passage: Passage, previous: number): string | undefined {
  const number = passage.numbering?.number ?? 0;
  const isAgainFirst = number === 1 && (previous !== 1 || passage.numbering?.style === TOP);
  if (number === previous + 1 || isAgainFirst) return undefined;
  if (number === previous) return `编号“${passage.numbering?.mark ?? ''}”重复。`;
  return `编号“${passage.numbering?.mark ?? ''}”与前一个同级标题不连续（前一个是第 ${previous}）。`;
}

function signOf(mark: string): string {
  return mark.replace(/[一二三四五六七八九十\d]+/, '').replace('．', '.');
}

// Deeper levels end where a higher one begins. A return to 1 may begin a new list.
function check(passages: readonly Passage[]): { findings: Finding[]; passed: number } {
  let levels: Level[] = [];
  let passed = 0;
  const findings: Finding[] = [];
  for (const passage of passages) {
    const { numbering } = passage;
    if (!numbering || !isTitle(passage)) continue;
    const depth = depthOf(numbering.style);
    const sign = signOf(numbering.mark);
    const heading = depth > 3 ? passage.headings.at(-1) : undefined;
    const level = levels.find((each) => each.depth === depth && each.sign === sign);
    levels = levels.filter(
      (each) => each.depth < depth || (each.depth === depth && each.sign !== sign),
    );
    levels.push({ depth, sign, number: numbering.number, heading });
    if (!level || level.heading !== heading) continue;
    const text = gapText(passage, level.number);
    if (text === undefined) passed += 1;
    else
      findings.push(
        findingAt(
          rule,
          passage,
          passage.text,
          `${text}请核对编号。`,
          depth > 3 ? 'info' : 'warning',
        ),
      );
  }
  return { findings, passed };
}

const NOTE = /^[（(]?(?:注|备注|说明|附注)[:：][（(]?1[)）.．、]/;

// 注：1.… 2.… 3.…: the notes of a table are a list of their own.
function withoutNotes(passages: readonly Passage[]): Passage[] {
  let last: number | undefined;
  return passages.filter(({ text, numbering }) => {
    const next = last === undefined ? undefined : last + 1;
    last = NOTE.test(text)
      ? 1
      : next !== undefined && numbering?.number === next
        ? next
        : undefined;
    return last === undefined;
  });
}

// 1、2、3.4.: one list, two ways of writing its numbers.
function mixedSigns(passages: readonly Passage[]): Finding[] {
  const isMixed = (passage: Passage, previous: Passage | undefined) => {
    const [a, b] = [previous?.numbering, passage.numbering];
    if (!a || !b || a.style !== '1.' || b.style !== '1.' || b.number !== a.number + 1) return false;
    return (
      signOf(a.mark) !== signOf(b.mark) && previous?.headings.at(-1) === passage.headings.at(-1)
    );
  };
  return passages.flatMap((passage, index): Finding[] => {
    const previous = passages
      .slice(0, index)
      .findLast(({ numbering }) => numbering?.style === '1.');
    if (!isMixed(passage, previous)) return [];
    const text = `前一条编号写“${previous?.numbering?.mark ?? ''}”，这一条写“${passage.numbering?.mark ?? ''}”，同级编号式样不一。`;
    return [findingAt(rule, passage, passage.text, text, 'info')];
  });
}

// 第一部分 within the text of 第一部分: two levels with the same numbers.
function repeatedParts(passages: readonly Passage[]): Finding[] {
  const parts = passages.filter(
    (passage) =>
      passage.isHeading && passage.numbering?.style === TOP && passage.numbering.rest !== '',
  );
  const groups = Map.groupBy(parts, ({ numbering }) => numbering?.number ?? 0);
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first, second] = group;
    if (!first || !second || first.text === second.text) return [];
    const text = `“${first.numbering?.mark ?? ''}”用了两次：${first.place}“${first.text.slice(0, 24)}”和这里。层级编号重号，请改用不同的编号。`;
    return [findingAt(rule, second, second.text, text, 'info')];
  });
}

const ATTACHMENT = /^(附件|附表)(\d*)[:：]?/;

function attachments(passages: readonly Passage[]): Finding[] {
  const found = passages.flatMap((passage) => {
    const match = passage.text.length <= 60 ? ATTACHMENT.exec(passage.text) : null;
    return match ? [{ passage, word: match[1] ?? '', number: match[2] ?? '' }] : [];
  });
  const findings: Finding[] = [];
  const unnumbered = Map.groupBy(
    found.filter(({ number }) => number === ''),
    ({ word }) => word,
  );
  for (const group of unnumbered.values()) {
    const [, second] = group;
    if (!second) continue;
    const text = `有 ${group.length} 个“${second.word}”没有编号，请依次编为“${second.word}1”“${second.word}2”。`;
    findings.push(findingAt(rule, second.passage, second.passage.text, text));
  }
  found.forEach(({ passage, word, number }, index) => {
    const previous = found[index - 1];
    if (!previous || number === '' || previous.number === '' || previous.word === word) return;
    if (Number(number) !== Number(previous.number) + 1) return;
    const text = `前一个是“${previous.word}${previous.number}”，这里写“${word}${number}”，名称不一。`;
    findings.push(findingAt(rule, passage, passage.text, text));
  });
  return findings;
}

const REFERENCE = /[（(“]?(第([一二三四五六七八九十]+)部分)[）)”]/g;

// “见附件（第四部分）” where there is no 第四部分.
function missingParts(passages: readonly Passage[]): Finding[] {
  const present = new Set(
    passages.flatMap(
      ({ text }) => /^第([一二三四五六七八九十\d]+)(?:部分|章)/.exec(text)?.[1] ?? [],
    ),
  );
  if (present.size === 0) return [];
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(REFERENCE)].flatMap((match): Finding[] => {
      const isListed = present.has(match[2] ?? '') || passage.isHeading;
      if (isListed) return [];
      const text = `文中提到“${match[1] ?? ''}”，全文没有这一部分，请补上或改正。`;
      return [findingAt(rule, passage, around(passage.text, match.index), text)];
    }),
  );
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 20), index + 16);
}

// 图3 twice.
function captions(passages: readonly Passage[]): Finding[] {
  const found = passages.filter(({ text }) => /^图\d+[:：]/.test(text) && text.length < 50);
  const groups = Map.groupBy(found, ({ text }) => /^图\d+/.exec(text)?.[0] ?? '');
  return [...groups].flatMap(([name, group]): Finding[] => {
    const [first, second] = group;
    if (!first || !second) return [];
    return [
      findingAt(
        rule,
        second,
        second.text,
        `“${name}”用了两次（另一处：${first.place}），请核对图号。`,
      ),
    ];
  });
}

/** Numbers of headings, attachments and figures. */
export const numberingRule: TextRule = {
  rule,
  run: ({ passages }) => {
    const lists = withoutNotes(passages);
    const { findings, passed } = check(lists);
    const others = [repeatedParts, attachments, missingParts, captions];
    return {
      findings: [...findings, ...mixedSigns(lists), ...others.flatMap((each) => each(passages))],
      passed,
    };
  },
};
