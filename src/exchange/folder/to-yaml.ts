import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type YAMLSeq } from 'yaml';

/** Returns a value as YAML that people can read and compare line by line, and that is read back as the same value. */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      // Text with several lines keeps them.
      if (typeof node.value === 'string' && isBlock(node.value)) node.type = Scalar.BLOCK_LITERAL;
    },
    Seq: (_, node) => {
      if (isShort(node) || isTable(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: width, flowCollectionPadding: false, singleQuote: true });
}

const width = 110;

// A block cannot begin with a space or contain unprintable characters; such text is quoted.
const isBlock = (text: string): boolean =>
  /^\S[^\n]*\n/.test(text) && /^[\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe]*$/.test(text);

/** Returns whether a sequence is a few words or numbers. */
const isShort = ({ items }: YAMLSeq): boolean =>
  items.length > 0 &&
  items.every((item) => isScalar(item)) &&
  items.map((item) => String(item.value)).join(', ').length < 60;

/** Returns whether a sequence is a matrix: a list of rows. */
const isTable = ({ items }: YAMLSeq): boolean =>
  items.length > 0 &&
  items.every((item) => isSeq(item) && item.items.every((cell) => !isCollection(cell) && !isMap(cell)));
