import { useTranslation } from 'react-i18next';
import { usePage } from '../api/reading.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { numberText } from '../language/dates.ts';
import classes from './matrix.module.css';
import { RegisterLink } from './register-link.tsx';

interface Props {
  readonly register: string;
  /** The conditions under which the register lists the records in the cell. */
  readonly where: readonly string[];
  readonly count: number;
}

// As many as fit without scrolling; the register lists all.
const most = 8;

/** Lists the first records in a cell with a link to all of them; read when the cell is opened. */
export function CellMembers({ register, where, count }: Props) {
  const { t } = useTranslation();
  const { data } = usePage(register, { where, limit: most });
  const [first] = data?.pages ?? [];
  return (
    <>
      <ul className={classes['members']}>
        {first?.records.map(({ id, code, label, retired }) => (
          <li key={id}>
            <RecordChip id={id} name={{ register, code, label, retired }} />
          </li>
        ))}
      </ul>
      <RegisterLink register={register} where={where}>
        {count > most ? t('view.allAsList', { said: numberText(count) }) : t('view.asList')}
      </RegisterLink>
    </>
  );
}
