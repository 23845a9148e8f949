import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

export type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>;

/** The files of a chunk's code: its own and all that it imports. */
function chunksOf(bundle: Bundle, file: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || found.has(file)) return found;
  found.add(file);
  for (const one of chunk.imports) chunksOf(bundle, one, found);
  return found;
}

/** The files of the code of the chunk of a name; none where there is no such chunk. */
export function chunksNamed(bundle: Bundle, name: string): ReadonlySet<string> {
  const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === name);
  return chunk ? chunksOf(bundle, chunk.fileName) : new Set();
}

function stylesOf(bundle: Bundle, files: ReadonlySet<string>): ReadonlySet<string> {
  const styles = [...files].flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });
  return new Set(styles);
}

function link(attrs: Readonly<Record<string, string | true>>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}

/**
 * Lets the page fetch all that the module `name` is made of at once, before the little script that
 * imports it has run.
 */
export function preloadWindow(name: string): Plugin {
  return {
    name: 'preload-window',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = chunksNamed(bundle, name);
        return [
          ...[...chunks].map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...[...stylesOf(bundle, chunks)].map((file) =>
            link({ rel: 'preload', as: 'style', href: `./${file}` }),
          ),
        ];
      },
    },
  };
}
