import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/** A file of a folder as it was read. */
export interface Source {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A fault at an offset of a text. */
export interface TextFault {
  readonly offset: number;
  readonly path: string;
  readonly message: string;
}

/**
 * Parses a YAML text. Duplicate keys are detected later in `pairs`, because the library compares each key with each.
 */
export function parse(text: string): { readonly root: Node | null; readonly faults: readonly TextFault[] } {
  const { contents, errors, warnings } = parseDocument(text, {
    uniqueKeys: false,
    // The library's pretty errors show the line of each error, which takes minutes for a file that is one long line of
    // errors.
    prettyErrors: false,
    // Nothing is printed here. At `silent`, a second document would be dropped without an error.
    logLevel: 'error',
  });
  const faults = [...errors, ...warnings].slice(0, mostErrors).map(({ pos, code, message }): TextFault => ({
    offset: pos[0],
    path: '',
    message: `is not YAML as it is read here: ${says[code] ?? message}`,
  }));
  return { root: contents, faults };
}

// After the first few, errors are consequences of those before.
const mostErrors = 5;

const says: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a file holds one document',
  RESOURCE_EXHAUSTION: 'nested too deep',
};

/** Yields the names and values of a mapping. What cannot be read is reported and left out. */
export function* pairs(
  node: Node | null,
  path: string,
  report: (fault: TextFault) => void,
): Iterable<readonly [name: string, value: Node | null]> {
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? textOf(key) : undefined;
    const offset = offsetOf(key as Node | null) ?? offsetOf(node) ?? 0;
    if (name === undefined) report({ offset, path, message: 'must have names that are plain text' });
    else if (seen.has(name)) report({ offset, path: within(path, name), message: 'stands here twice' });
    else yield [name, value as Node | null];
    if (name !== undefined) seen.add(name);
  }
}

/**
 * Returns a scalar as it is written, so that `1.10` and `2022` stay unchanged where no number is meant; undefined for
 * anything else.
 */
export function textOf(node: Node | null): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.type !== 'PLAIN' ? undefined : node.source;
}

export const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null);

/** Returns a node as a plain JSON value. */
export function plain(node: Node | null, path: string, report: (fault: TextFault) => void): unknown {
  if (node === null) return null;
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item, n) => plain(item as Node | null, `${path}[${n}]`, report));
  if (isMap(node))
    return Object.fromEntries(
      [...pairs(node, path, report)].map(([name, value]) => [name, plain(value, within(path, name), report)]),
    );
  if (isAlias(node))
    report({
      offset: offsetOf(node) ?? 0,
      path,
      message:
        'must be written out: aliases (*name) are not read, since a few lines of them can stand for gigabytes',
    });
  return undefined;
}

/** Returns the path of a field inside another. */
export const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const offsetOf = (node: Node | null): number | undefined => node?.range?.[0];

/** Returns the line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const trees = new WeakMap<Source, Node | null>();

/**
 * Returns the offset of a path in a file, or of the nearest existing node around it. Only for faults: it parses the
 * file again.
 */
export function locate(source: Source, path: string): number {
  const root = trees.has(source) ? trees.get(source) : parse(source.text).root;
  let node = root ?? null;
  trees.set(source, node);
  let offset = offsetOf(node) ?? 0;
  for (const part of path.match(/[^.[\]]+/g) ?? []) {
    const next = step(node, part);
    if (!next) return offset;
    [node, offset] = [next.node, next.offset ?? offset];
  }
  return offset;
}

function step(
  node: Node | null,
  part: string,
): { node: Node | null; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | null | undefined;
    return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && textOf(key) === part);
  return pair && { node: pair.value as Node | null, offset: offsetOf(pair.key as Node) };
}
