import { type Hit, hitOf, withoutOverlaps } from './hit.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Checks the last character of an identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
function hasIdentityChecksum(digits: string): boolean {
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS[total % 11] === digits[17]?.toUpperCase();
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return written === `${year}-${month}-${day}` && /^(?:18|19|20)/.test(year);
}

function isIdentityNumber(digits: string): boolean {
  return isBirthday(digits) && hasIdentityChecksum(digits);
}

function hasLuhnChecksum(digits: string): boolean {
  let total = 0;
  [...digits].toReversed().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  });
  return total % 10 === 0;
}

/** Identity card numbers: 18 digits with a birthday and the right check character. */
export function detectIdentityNumbers(text: string): Hit[] {
  return [...text.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)]
    .filter(([digits]) => isIdentityNumber(digits))
    .map((match) => hitOf(match, `“${match[0]}”是身份证号码，属个人信息，不得公开，请删去`));
}

const ACCOUNT =
  /(?<!抖音|微信|公众|平台|用户|登录|视频|微博|快手|QQ)(?:银行)?(?:账号|帐号|卡号)(?:是|为)?[：: \u3000]{0,3}\d[\d \u3000-]{7,28}\d/g;
const CARD =
  /(?<![\d.A-Za-z-])(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![\d.A-Za-z-])/g;

/** Bank accounts: numbers called so, and card numbers of 16–19 digits with their check digit (Luhn). */
export function detectBankAccounts(text: string): Hit[] {
  const named = [...text.matchAll(ACCOUNT)].map((match) =>
    hitOf(match, `“${match[0]}”是银行账号，不得公开，请删去`),
  );
  const cards = [...text.matchAll(CARD)]
    .filter(([written]) => {
      const digits = written.replace(/\D/g, '');
      return /^[3-69]/.test(digits) && hasLuhnChecksum(digits) && !isIdentityNumber(digits);
    })
    .map((match) =>
      hitOf(
        match,
        `“${match[0]}”像是银行卡号，不得公开，请删去；如是项目编号等，可不理会`,
        /^62/.test(match[0]),
      ),
    );
  return withoutOverlaps([...named, ...cards]);
}

/** Numbers of mobile phones, also written in groups. */
export function detectMobileNumbers(text: string): Hit[] {
  const pattern =
    /(?<![\d.,])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.,]*\d|[.,]\d|[ \u3000]*[万亿]?元)/g;
  return [...text.matchAll(pattern)].map((match) =>
    hitOf(match, `“${match[0]}”是手机号码，属个人信息，一般不公开，请删去或改为办公电话`),
  );
}

/** Marks of secrecy: 机密★10年, a line that says only 秘密, 内部资料 注意保存. */
export function detectSecrecyMarks(text: string): Hit[] {
  const marks = [
    ...text.matchAll(/(?:绝密|机密|秘密)[ \u3000]*[★☆*＊]/g),
    ...text.matchAll(/(?<=^|\n)[ \u3000]*(?:绝密|机密|秘密)[ \u3000]*(?=\n|$)/g),
  ].map((match) =>
    hitOf(match, `“${match[0].trim()}”是国家秘密标志，涉密内容不得公开，请先做保密审查`),
  );
  const internal = [
    ...text.matchAll(
      /内部(?:资料|文件)[，, \u3000]*(?:注意保存|不得外传|严禁外传)|不予公开|禁止公开/g,
    ),
  ].map((match) => hitOf(match, `“${match[0]}”：这段话看来不供公开，请核对`, false));
  return withoutOverlaps([...marks, ...internal]);
}
