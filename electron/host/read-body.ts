import type { IncomingMessage } from 'node:http';

/** A file of 100 MB in base64, with what stands around it. */
const LARGEST_FILE_BODY = 142_000_000;
const LARGEST_BODY = 64_000_000;

/** How large the body of an operation may be. */
export function largestBody(operation: string): number {
  return operation.startsWith('file/read') ? LARGEST_FILE_BODY : LARGEST_BODY;
}

/** What was sent, or the HTTP status that refuses it. */
type Body = { readonly value: unknown } | { readonly status: 400 | 413 };

const TOO_LARGE: Body = { status: 413 };
const WRONG: Body = { status: 400 };

/** The body of a request as JSON. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return TOO_LARGE;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      if (!(part instanceof Uint8Array)) return WRONG;
      size += part.length;
      if (size > largest) return TOO_LARGE;
      parts.push(part);
    }
    return { value: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return WRONG;
  }
}
