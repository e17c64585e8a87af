import { useTranslation } from 'react-i18next';
import type { Mine } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { actionTitle } from '../language/names.ts';
import { ActButton } from './act-button.tsx';
import { Day } from './day.tsx';
import { EditButton } from './edit-button.tsx';
import { Row } from './row.tsx';

interface Props {
  readonly due: Mine['dues'][number];
  readonly today: string;
}

/** Shows something that the person has to do by a day, with the action that does it or a link to the field. */
export function DueRow({ due, today }: Props) {
  const { register, id, code, label, title, on, days, actions, field, hindered, unassigned } = due;
  const { t } = useTranslation();
  const declared = useDeclarations();
  const [first] = actions;
  const act = first === undefined ? undefined : declared.actions.get(first);
  const awaited = declared.actions.get(hindered?.action ?? '');
  const obstacle = hindered?.obstacle ?? '';
  return (
    <Row
      register={register}
      code={code}
      label={label}
      what={[title, code, ...(unassigned ? [t('mine.unassigned')] : [])].join(' · ')}
      when={<Day on={on} days={days} today={today} />}
      obstacle={awaited ? t('mine.hindered', { act: actionTitle(awaited), obstacle }) : hindered?.obstacle}
    >
      {act ? (
        <ActButton action={act} record={id} label={label} />
      ) : (
        field !== undefined && <EditButton register={register} code={code} label={label} field={field} />
      )}
    </Row>
  );
}
