import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { dayText, listText } from '../language/dates.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import classes from './form.module.css';

interface Props {
  readonly page: RecordPage | undefined;
  readonly register: DeclaredRegister;
  readonly changed: readonly string[];
}

/** Lists the decisions that saving would void, before it happens. */
export function WhatIsVoided({ page, register, changed }: Props) {
  const { t } = useTranslation();
  const material = changed.flatMap((name) => {
    const placed = placedIn(register, name);
    return placed?.field.material ? [titleOf(placed)] : [];
  });
  const standing = page?.decisions.filter(({ derived }) => derived['standing'] === 'in force') ?? [];
  if (material.length === 0 || standing.length === 0) return null;
  return (
    <p className={classes['notice']} role="status">
      {t('form.voids', {
        count: standing.length,
        fields: listText(material),
        decisions: listText(
          standing.map(({ label, code, fields }) =>
            t('form.decisionOn', { act: label || code, on: dayText(String(fields['on'])) }),
          ),
        ),
      })}
    </p>
  );
}
