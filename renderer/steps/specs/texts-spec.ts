import type { FormPart } from '../../fields/form-part.ts';

/** 文字说明: asked for by the template, so all of it has controls of its own. */
export const TEXTS_PARTS: readonly FormPart[] = [
  {
    kind: 'own',
    covers: [
      'texts[].id',
      'texts[].text',
      'reasons[].about',
      'reasons[].text',
      'mainUses[].about',
      'mainUses[].text',
      'paragraphs[].id',
      'paragraphs[].text',
      'notApplicable[]',
    ],
  },
];

/** 名词解释. */
export const GLOSSARY_PARTS: readonly FormPart[] = [
  {
    kind: 'records',
    title: '补充或改写的名词',
    hint: '名词与上面列出的相同，就用这里的解释；没有的，加在后面。',
    list: ['glossary'],
    item: '名词',
    nameOf: 'term',
    fields: [{ path: ['term'] }, { path: ['meaning'], isWide: true, rows: 2 }],
  },
  {
    kind: 'grid',
    title: '自设科目',
    hint: '科目表里没有的科目、财政局给本部门设的明细科目；编码与科目表相同的，以这里的为准。',
    list: ['classificationItems'],
    columns: [
      { field: 'classification', width: 130 },
      { field: 'code', width: 110 },
      { field: 'name', width: 180 },
      { field: 'definition', grow: 1 },
    ],
  },
];
