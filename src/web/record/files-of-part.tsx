import type { RecordPage } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useRecord } from '../api/reading.ts';
import { placed, placedIn, titleOf, type Placed } from '../cells/placed.ts';
import { FileBelow } from '../file/file-below.tsx';
import { fileIn } from '../file/file-in.ts';
import classes from './details.module.css';
import { useHeadings } from './heading.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** What a record has to say where that is the file of a part of it, such as the version of a document that applies. */
export function FilesOfPart({ register, page: { record, names } }: Props) {
  const { registers } = useDeclarations();
  return Object.entries(register.derived).map(([name, { kind, to = '' }]) => {
    const [of, at, id] = [registers.get(to), placedIn(register, name), record.derived[name]];
    // What may not be read has no label here.
    const isOpen = typeof id === 'string' && names[id]?.label !== undefined;
    return kind === 'reference' &&
      of?.partOf !== undefined &&
      of.fields[of.partOf]?.to === register.key &&
      at &&
      isOpen ? (
      <FilesOf key={name} part={of} id={id} title={titleOf(at)} />
    ) : null;
  });
}

interface PartProps {
  readonly part: DeclaredRegister;
  readonly id: string;
  readonly title: string;
}

function FilesOf({ part, id, title }: PartProps) {
  const { Section } = useHeadings();
  const { data } = useRecord(part.key, id);
  const fields = data?.record.fields ?? {};
  const files = placed(`register.${part.key}.fields`, part.fields).filter(
    ({ name, field }: Placed) => fileIn(field, fields[name]) !== undefined,
  );
  if (files.length === 0) return null;
  return (
    <section className={classes['section']}>
      <Section>{title}</Section>
      {files.map((each) => (
        <FileBelow key={each.name} placed={each} value={fields[each.name]} />
      ))}
    </section>
  );
}
