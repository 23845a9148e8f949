import { inflateSync } from 'node:zlib';

const MOST_STREAMS = 60;
const LARGEST_STREAM = 4_000_000;
/** Where a file of pictures only has gone on so long, no text comes any more. */
const LARGEST_FILE = 30_000_000;
const STREAM_START = /\bstream\r?\n/g;
/** The words that describe a stream stand close before it. */
const FARTHEST = 400;

function streamText(bytes: Uint8Array): string {
  try {
    const content = inflateSync(bytes, { maxOutputLength: LARGEST_STREAM });
    return new TextDecoder('latin1').decode(content);
  } catch {
    return '';
  }
}

function hasTextOperator(text: string): boolean {
  const begin = text.search(/\bBT\b/);
  return begin !== -1 && /\b(?:Tj|TJ)\b/.test(text.slice(begin));
}

/** Whether a PDF shows text, or only pictures of pages. */
export function hasPdfText(bytes: Uint8Array): boolean {
  const raw = new TextDecoder('latin1').decode(bytes.subarray(0, LARGEST_FILE));
  if (hasTextOperator(raw.slice(0, LARGEST_STREAM))) return true;
  let count = 0;
  for (const { 0: word, index } of raw.matchAll(STREAM_START)) {
    if (!raw.slice(Math.max(0, index - FARTHEST), index).includes('FlateDecode')) continue;
    count += 1;
    if (count > MOST_STREAMS) return false;
    const start = index + word.length;
    const end = raw.indexOf('endstream', start);
    if (end === -1) return false;
    if (hasTextOperator(streamText(bytes.subarray(start, end)))) return true;
  }
  return false;
}
