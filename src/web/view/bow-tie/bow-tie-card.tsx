import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCornerDownRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Cell } from '../../field-kinds/cell.tsx';
import { Course } from '../../cells/course.tsx';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { titleOf, type Placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { targetsOf } from '../../cells/records/targets.ts';
import { dayText, listText } from '../../language/dates.ts';
import type { Element } from './bow-tie-model.ts';
import type { BowTieWords } from './bow-tie-words.ts';
import classes from './bow-tie.module.css';

interface Props {
  readonly element: Element;
  readonly words: BowTieWords;
  /** Whether to leave out the kind where it is shown once above several. */
  readonly unsorted?: boolean;
  /** Names of the causes it acts against, if not against all. */
  readonly against?: readonly string[];
  /** The button for what is missing. */
  readonly act?: ReactNode;
}

/** Shows an element of a bow-tie: its kind and name, its state, and further facts. */
export function BowTieCard({ element, words, unsorted = false, against = [], act }: Props) {
  const { t } = useTranslation();
  const { row, kind, gap, through } = element;
  const { cells } = row;
  const { parts } = words;
  const filled = (names: readonly string[]): readonly Placed[] =>
    names.flatMap((name) => {
      const placed = words.column(name);
      return placed && !isEmpty(cells[name]) ? [placed] : [];
    });
  const [state] = filled([parts.state]);
  const course = filled(parts.course);
  return (
    <>
      {kind && !unsorted && <span className={classes['kind']}>{words.option('kind', kind)}</span>}
      <Called element={element} words={words} />
      {course.length > 0 && <Course columns={course} row={cells} />}
      {state && (
        <span className={classes['state']}>
          <Cell placed={state} value={cells[state.name]} row={cells} computed whole />
        </span>
      )}
      {filled(parts.facts).map((placed) => (
        <Fact key={placed.name} placed={placed} element={element} words={words} />
      ))}
      {against.length > 0 && (
        <span className={classes['against']}>{t('view.bowTie.against', { causes: listText(against) })}</span>
      )}
      {through.length > 0 && (
        <ul className={classes['through']}>
          {through.map((way) => (
            <li key={way.key}>
              <IconCornerDownRight size={14} aria-hidden />
              <VisuallyHidden>{words.option('kind', way.kind)}</VisuallyHidden>
              <Called element={way} words={words} />
            </li>
          ))}
        </ul>
      )}
      {gap && (
        <span className={classes['gap']}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{words.option('gap', gap)}</span>
        </span>
      )}
      {act !== undefined && <span className={classes['act']}>{act}</span>}
    </>
  );
}

// Longer text is cut off in the drawing, and shown in full on hover.
const long = 120;

function Called({ element, words }: Pick<Props, 'element' | 'words'>) {
  const { row } = element;
  const by = words.calledBy(element);
  if (!by) return null;
  const value = row.cells[by.name];
  const [target] = targetsOf(by.field, value);
  const name = target && words.names[target.id];
  return (
    <span
      className={classes['called']}
      data-tip={typeof value === 'string' && value.length > long ? value : undefined}
    >
      {name ? (
        <RecordChip id={target.id} name={name} wraps />
      ) : (
        <Cell placed={by} value={value} row={row.cells} whole />
      )}
    </span>
  );
}

const titled: ReadonlySet<string> = new Set(['references', 'date', 'number']);

/**
 * Shows a fact: a record or a state without its title, several records by their codes, and days without their distance.
 */
function Fact({
  placed,
  element: { row },
  words,
}: Pick<Props, 'element' | 'words'> & { readonly placed: Placed }) {
  const value = row.cells[placed.name];
  const { kind } = placed.field;
  return (
    <span className={classes['fact']} data-kind={kind}>
      {titled.has(kind) && <span className={classes['quiet']}>{titleOf(placed)}</span>}
      {kind === 'references' ? (
        targetsOf(placed.field, value).map(({ id }) => {
          const name = words.names[id];
          if (!name) return null;
          const { label: _label, ...short } = name;
          return <RecordChip key={id} id={id} name={short} />;
        })
      ) : kind === 'date' ? (
        dayText(String(value))
      ) : (
        <Cell
          placed={placed}
          value={value}
          row={row.cells}
          computed
          whole={kind === 'choice' || kind === 'reference'}
        />
      )}
    </span>
  );
}
