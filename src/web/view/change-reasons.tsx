import { useTranslation } from 'react-i18next';
import { useCells, type Row } from '../cells/cells-context.ts';
import { optionOf, placedInside, type Placed } from '../cells/placed.ts';
import { RecordAnchor } from '../cells/records/record-anchor.tsx';
import { isTarget } from '../cells/records/targets.ts';
import classes from './changes.module.css';

interface Props {
  readonly placed: Placed;
  readonly entries: readonly Row[];
}

/** Shows why a verdict changed: new findings, and findings that no longer hold. */
export function ChangeReasons({ placed, entries }: Props) {
  const { t } = useTranslation();
  const is = placedInside(placed).find(({ name }) => name === 'is');
  if (entries.length === 0) return null;
  return (
    <ul className={classes['reasons']}>
      {entries.map((entry, index) => (
        <li key={index} data-is={String(entry['is'])}>
          <span className={classes['is']}>{is && optionOf(is, String(entry['is']))}</span>
          <span>
            <Said text={String(entry['says'])} record={entry['record']} />
            {typeof entry['places'] === 'number' && (
              <span className={classes['places']}> {t('view.places', { count: entry['places'] - 1 })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Shows a sentence about a record, with its code as a link. */
function Said({ text, record }: { readonly text: string; readonly record: unknown }) {
  const { names } = useCells();
  const name = isTarget(record) ? names[record.id] : undefined;
  if (!isTarget(record) || !name) return text;
  const { register, code } = name;
  const at = text.indexOf(code);
  const link = (
    <RecordAnchor register={register} id={record.id} code={code}>
      {code}
    </RecordAnchor>
  );
  return at < 0 ? (
    <>
      {text} {link}
    </>
  ) : (
    <>
      {text.slice(0, at)}
      {link}
      {text.slice(at + code.length)}
    </>
  );
}
