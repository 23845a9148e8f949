import { z } from 'zod';
import {
  amount,
  count,
  day,
  departmentCode,
  label,
  name,
  quantity,
  text,
  unitCode,
} from './scalars.ts';

/** 内设机构. */
const internalInstitution = z
  .strictObject({
    name: name.meta({ title: '机构名称' }),
    duties: text.optional().meta({ title: '职责' }),
  })
  .meta({ title: '内设机构' });

/** The department that publishes. */
export const department = z
  .strictObject({
    code: departmentCode.meta({ title: '部门编码' }),
    name: name.meta({ title: '部门名称（全称）' }),
    shortName: label.optional().meta({ title: '简称', description: '正文中使用，如 区科协' }),
    level: z.enum(['province', 'city', 'county', 'township']).optional().meta({
      title: '层级',
      description:
        'province 省（自治区、直辖市）级；city 市（地）级；county 县（区）级；township 乡镇级',
    }),
    region: label.optional().meta({ title: '行政区名称', description: '如 成华区' }),
    superior: label.optional().meta({ title: '主管部门' }),
    duties: text.optional().meta({ title: '主要职能', description: '每条一段' }),
    internalInstitutions: z.array(internalInstitution).optional().meta({ title: '内设机构' }),
  })
  .meta({ title: '部门' });

/** 单位性质. */
export const unitNature = z
  .enum(['administrative', 'civilServiceManaged', 'institution', 'other'])
  .meta({
    title: '单位性质',
    description:
      'administrative 行政单位；civilServiceManaged 参照公务员法管理的事业单位；institution 其他事业单位；other 其他',
  });

/** 预算单位: the department's own headquarters or a subordinate unit. */
export const budgetUnit = z
  .strictObject({
    code: unitCode.meta({ title: '单位编码' }),
    name: name.meta({ title: '单位名称' }),
    nature: unitNature,
    isHeadquarters: z.boolean().optional().meta({ title: '是否部门本级' }),
    natureName: label
      .optional()
      .meta({ title: '单位性质（写法）', description: '如 公益一类事业' }),
    rank: label.optional().meta({ title: '单位规格', description: '如 正科级' }),
    funding: label.optional().meta({ title: '经费保障形式' }),
    duties: text.optional().meta({ title: '主要职责' }),
    internalInstitutions: z.array(internalInstitution).optional().meta({ title: '内设机构' }),
  })
  .meta({ title: '预算单位' });

/** 人员编制 and persons of one kind. */
export const staffing = z
  .strictObject({
    unit: unitCode.optional().meta({ title: '预算单位' }),
    category: z
      .enum([
        'administrative',
        'civilServiceManaged',
        'institution',
        'worker',
        'contract',
        'retired',
        'veteranCadre',
        'other',
      ])
      .meta({
        title: '人员类别',
        description:
          'administrative 行政；civilServiceManaged 参公；institution 事业；worker 工勤；contract 编外（聘用）；retired 退休；veteranCadre 离休；other 其他',
      }),
    quota: count.optional().meta({ title: '编制数' }),
    actual: count.optional().meta({ title: '实有人数' }),
  })
  .meta({ title: '人员编制' });

/** 车辆 of one kind. */
export const vehicles = z
  .strictObject({
    unit: unitCode.optional().meta({ title: '预算单位' }),
    kind: z
      .enum([
        'leader',
        'mainOfficial',
        'confidential',
        'emergency',
        'lawEnforcement',
        'special',
        'retiredCadre',
        'business',
        'general',
        'other',
      ])
      .meta({
        title: '车辆种类',
        description:
          'leader 副部（省）级及以上领导用车；mainOfficial 主要领导干部用车；confidential 机要通信用车；emergency 应急保障用车；lawEnforcement 执法执勤用车；special 特种专业技术用车；retiredCadre 离退休干部服务用车；business 业务用车；general 一般公务用车；other 其他用车',
      }),
    quota: count.optional().meta({ title: '核定数（辆）' }),
    count: count.optional().meta({ title: '保有量（辆）' }),
    purchased: count.optional().meta({ title: '本年购置（辆）' }),
  })
  .meta({ title: '车辆' });

/** 国有资产 of one kind. */
export const asset = z
  .strictObject({
    unit: unitCode.optional().meta({ title: '预算单位' }),
    kind: z
      .enum([
        'building',
        'officeBuilding',
        'land',
        'vehicle',
        'equipment',
        'otherFixed',
        'intangible',
        'other',
      ])
      .meta({
        title: '资产种类',
        description:
          'building 房屋；officeBuilding 其中办公用房；land 土地；vehicle 车辆；equipment 单价超过限额的设备；otherFixed 其他固定资产；intangible 无形资产；other 其他',
      }),
    threshold: count
      .optional()
      .meta({ title: '单价限额（万元）', description: '设备用，如 20、50、100、200' }),
    quantity: quantity.optional().meta({ title: '数量或面积' }),
    value: amount
      .nullable()
      .optional()
      .meta({ title: '价值（元）', description: 'null 表示不适用' }),
    purchased: count.optional().meta({ title: '本年购置数量' }),
  })
  .meta({ title: '国有资产' });

/** Counts that the 三公 section names beside the amounts. Absent: not entered. */
export const threePublicCounts = z
  .strictObject({
    delegations: count.optional().meta({ title: '因公出国（境）团组数' }),
    travellers: count.optional().meta({ title: '因公出国（境）人次' }),
    vehiclesPurchased: count.optional().meta({ title: '公务用车购置数（辆）' }),
    vehiclesKept: count.optional().meta({ title: '公务用车保有量（辆）' }),
    vehicleQuota: count.optional().meta({ title: '公务用车编制数（辆）' }),
    receptionBatches: count.optional().meta({ title: '国内公务接待批次' }),
    receptionPersons: count.optional().meta({ title: '国内公务接待人次' }),
    foreignReceptionBatches: count.optional().meta({ title: '外事接待批次' }),
    foreignReceptionPersons: count.optional().meta({ title: '外事接待人次' }),
  })
  .meta({ title: '“三公”经费数量' });

/** Whom a reader may ask (联系方式), and who answers for the file. */
export const contact = z
  .strictObject({
    person: label.optional().meta({ title: '联系人' }),
    phone: label.optional().meta({ title: '联系电话' }),
    address: label.optional().meta({ title: '地址' }),
    publishedOn: day.optional().meta({ title: '公开日期' }),
    website: label.optional().meta({ title: '公开网站' }),
  })
  .meta({ title: '联系方式' });
