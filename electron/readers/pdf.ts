import { unzlibSync } from 'fflate';

const MOST_STREAMS = 60;
const LARGEST_STREAM = 4_000_000;
const TEXT_OPERATOR = /\bBT\b[^]*?\b(?:Tj|TJ)\b/;

function streamText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('latin1').decode(
      unzlibSync(bytes, { out: new Uint8Array(LARGEST_STREAM) }),
    );
  } catch {
    return '';
  }
}

/** Whether a PDF shows text, or only pictures of pages. */
export function hasPdfText(bytes: Uint8Array): boolean {
  const raw = new TextDecoder('latin1').decode(bytes);
  if (TEXT_OPERATOR.test(raw.slice(0, LARGEST_STREAM))) return true;
  const streams = raw.matchAll(/FlateDecode[^]{0,400}?\bstream\r?\n/g);
  let count = 0;
  for (const match of streams) {
    count += 1;
    if (count > MOST_STREAMS) return false;
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (end === -1) return false;
    if (TEXT_OPERATOR.test(streamText(bytes.subarray(start, end)))) return true;
  }
  return false;
}
