import type { FormPart } from '../../fields/form-part.ts';
import { plain, wide } from './spec.ts';

/** 部门概况. The template and the notes have controls of their own. */
export const PROFILE_PARTS: readonly FormPart[] = [
  {
    kind: 'fields',
    title: '部门',
    hint: '名称和编码照预算批复填写，与公章、一体化系统一致。',
    fields: plain(
      'department.name',
      'department.shortName',
      'department.level',
      'department.region',
      'department.superior',
    ),
  },
  {
    kind: 'fields',
    title: '主要职能',
    hint: '照“三定”规定抄写，一条一段；只在机构改革后才需要改。',
    fields: wide('department.duties'),
  },
  {
    kind: 'grid',
    title: '内设机构',
    hint: '照“三定”规定，按文件里的顺序，一个机构一行。没有内设机构的不填；模板不印机构职责的，职责可以不填。',
    list: ['department', 'internalInstitutions'],
    columns: [
      { field: 'name', width: 180 },
      { field: 'duties', grow: 1 },
    ],
  },
  {
    kind: 'fields',
    title: '联系方式',
    hint: '公开文本里写明由谁答复群众询问。',
    fields: plain(
      'contact.person',
      'contact.phone',
      'contact.address',
      'contact.publishedOn',
      'contact.website',
      'preparedBy',
    ),
  },
  { kind: 'own', covers: ['template.id', 'notes[]'] },
];
