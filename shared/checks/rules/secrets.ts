import {
  type Hit,
  detectBankAccounts,
  detectIdentityNumbers,
  detectMobileNumbers,
  detectSecrecyMarks,
} from '../../wording/index.ts';
import type { Severity } from '../../findings/index.ts';
import type { CheckRule } from '../check-rule.ts';
import { detectIn } from './wording.ts';

function secretRule(
  about: Omit<CheckRule, 'run'>,
  uncertain: Severity,
  detect: (text: string) => readonly Hit[],
): CheckRule {
  return {
    ...about,
    run: (subject, { severity }) =>
      detectIn(subject.texts, ({ text }) => detect(text), { certain: severity, uncertain }),
  };
}

const PRIVACY = '《个人信息保护法》；《政府信息公开条例》第十五条';

const mobileNumbers: CheckRule = {
  code: 'SECRET-MOBILE',
  severity: 'warning',
  title: '没有手机号码',
  compares: '填写的文字中有无手机号码；联系电话处只作提示',
  source: PRIVACY,
  run: (subject, { severity }) => {
    const isContact = (fact: string) => fact === 'contact.phone';
    const detect = ({ text }: { readonly text: string }) => detectMobileNumbers(text);
    const contact = subject.texts.filter(({ fact }) => isContact(fact));
    const others = subject.texts.filter(({ fact }) => !isContact(fact));
    return [
      ...detectIn(others, detect, { certain: severity, uncertain: 'info' }),
      ...detectIn(contact, detect, { certain: 'info', uncertain: 'info' }),
    ];
  },
};

/** What must not be published. */
export const SECRET_RULES: readonly CheckRule[] = [
  secretRule(
    {
      code: 'SECRET-IDENTITY',
      severity: 'error',
      title: '没有身份证号码',
      compares: '填写的文字中有无 18 位身份证号码（验校验码）',
      source: PRIVACY,
    },
    'warning',
    detectIdentityNumbers,
  ),
  secretRule(
    {
      code: 'SECRET-BANK',
      severity: 'error',
      title: '没有银行账号',
      compares: '填写的文字中有无写明的账号、银行卡号（验校验码）',
      source: PRIVACY,
    },
    'warning',
    detectBankAccounts,
  ),
  mobileNumbers,
  secretRule(
    {
      code: 'SECRET-MARK',
      severity: 'error',
      title: '没有涉密标志',
      compares: '填写的文字中有无秘密★、机密★、绝密★等标志',
      source: '《保守国家秘密法》；《政府信息公开条例》第十四条',
    },
    'warning',
    detectSecrecyMarks,
  ),
];
