const FORBIDDEN = /[<>:"/\\|?*]|[^\P{Cc}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A file name without ending that Windows and Linux both accept. */
export function safeFileName(wish: string): string {
  const name = [...wish.toWellFormed().replace(FORBIDDEN, '')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return '预决算公开';
  return RESERVED.test(name) ? `${name}_` : name;
}
