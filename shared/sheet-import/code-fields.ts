import type { TargetField } from './target-fields.ts';

/** Section (款) and item (项) beside a column that holds only the class (类). */
function codeParts(
  of: TargetField,
  headers: { readonly section: RegExp; readonly item?: RegExp },
): TargetField[] {
  const base = { reading: 'codePart' } as const;
  const section = { ...base, name: `${of.name}Section`, title: `${of.title}：款（类款分列）` };
  const item = { ...base, name: `${of.name}Item`, title: `${of.title}：项（类款项分列）` };
  return [
    { ...section, header: headers.section },
    ...(headers.item ? [{ ...item, header: headers.item }] : []),
  ];
}

const functionCode: TargetField = {
  name: 'function',
  title: '功能分类科目编码',
  reading: 'function',
  header: /^(?!.*([款项]|名称)$).*功能.*(编码|代码)|^(支出|预算|支出预算)?功能(分类)?(科目)?类?$/,
};
const functionName: TargetField = {
  name: 'functionName',
  title: '功能分类科目名称',
  reading: 'codeName',
  header: /功能.*名称$/,
};
const functionParts = codeParts(functionCode, { section: /功能.*款$/, item: /功能.*项$/ });
const economicCode: TargetField = {
  name: 'economic',
  title: '部门经济分类科目编码',
  reading: 'economic',
  header: /^(?!.*(政府|[款项]$|名称$)).*经济.*(编码|代码)|^(?!.*政府).*经济(分类)?(科目)?类?$/,
};
const economicName: TargetField = {
  name: 'economicName',
  title: '部门经济分类科目名称',
  reading: 'codeName',
  header: /^(?!.*政府).*经济.*名称$/,
};
const economicParts = codeParts(economicCode, { section: /^(?!.*政府).*经济.*款$/ });
const governmentCode: TargetField = {
  name: 'governmentEconomic',
  title: '政府经济分类科目编码',
  reading: 'government',
  header: /^(?!.*([款项]|名称)$).*政府.*经济.*(编码|代码)|政府.*经济(分类)?(科目)?类?$/,
};
const governmentName: TargetField = {
  name: 'governmentName',
  title: '政府经济分类科目名称',
  reading: 'codeName',
  header: /政府.*经济.*名称$/,
};
const governmentParts = codeParts(governmentCode, { section: /政府.*经济.*款$/ });
const anyCode: TargetField = {
  name: 'code',
  title: '科目编码（按编码自动区分功能或经济分类）',
  reading: 'anyCode',
  header: /^((支出|收入|预算|支出预算)?科目)?(编码|代码|编号)([及和与/]?名称)?类?$|^(科目)?类$/,
};
const anyName: TargetField = {
  name: 'codeName',
  title: '科目名称',
  reading: 'codeName',
  header:
    /^((支出|收入|预算)?科目)?名称$|^(支出|预算)?科目$|^项目$|^(支出)?内容$|^(单位|部门)(名称)?\(科目(名称)?\)$|^科目(名称)?\((单位|部门)(名称)?\)$/,
};
const anyParts = codeParts(anyCode, {
  section: /^(.*科目(编码|代码)?)?款$/,
  item: /^(.*科目(编码|代码)?)?项$/,
});
/** Columns by which expenditure is classified, functionally and economically. */
export const CODE_FIELDS: readonly TargetField[] = [
  functionCode,
  ...functionParts,
  functionName,
  governmentCode,
  ...governmentParts,
  governmentName,
  economicCode,
  ...economicParts,
  economicName,
  anyCode,
  ...anyParts,
  anyName,
];

/** Columns of a functional item. */
export const FUNCTION_FIELDS: readonly TargetField[] = [
  functionCode,
  ...functionParts,
  functionName,
  anyCode,
  ...anyParts,
  anyName,
];
