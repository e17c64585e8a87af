import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useRegister } from '../../api/reading.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { RecordForm } from '../../form/record-form.tsx';
import { RetireDialog } from '../../record/retire-dialog.tsx';
import { useMayCreate } from '../../record/abilities.ts';
import { useReadOnly } from '../../state/as-of.ts';
import classes from './panel.module.css';
import { useWords } from './use-words.ts';

type Role = PersonAccess['roles'][number];

/** Shows the roles of a person as granted on record, and grants or revokes one. */
export function RolesSection({ who }: { readonly who: PersonAccess }) {
  const { t } = useTranslation();
  const { roleText } = useWords();
  const register = useRegister('grant');
  const mayCreate = useMayCreate();
  const readOnly = useReadOnly();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Role>();
  const [known] = useState(() => ({ person: who.person }));
  if (!register) return null;
  return (
    <section className={classes['section']} aria-labelledby="roles">
      <h3 id="roles" className={classes['heading']}>
        {t('administration.people.panel.roles')}
      </h3>
      {who.roles.length === 0 && (
        <p className={classes['text']}>{t('administration.people.panel.noRoles')}</p>
      )}
      <ul className={classes['list']}>
        {who.roles.map((role) => (
          <li key={role.grant} className={classes['role']}>
            <span>
              {roleText(role)}{' '}
              <RecordAnchor
                register={register.key}
                id={role.grant}
                code={role.code}
                className={classes['code']}
              >
                {role.code}
              </RecordAnchor>
            </span>
            {!readOnly && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('administration.people.panel.endLabel', { role: roleText(role) })}
                onClick={() => setEnding(role)}
              >
                {t('administration.people.panel.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {granting && (
        <div className={classes['granting']}>
          <RecordForm
            register={register}
            known={known}
            act={t('administration.people.panel.grant')}
            onSaved={() => setGranting(false)}
            onCancel={() => setGranting(false)}
          />
        </div>
      )}
      {!granting && who.works && mayCreate(register.key) && (
        <div>
          <Button variant="default" onClick={() => setGranting(true)}>
            {t('administration.people.panel.grant')}
          </Button>
        </div>
      )}
      {ending && (
        <RetireDialog
          register={register}
          records={[{ id: ending.grant, code: ending.code, label: roleText(ending) }]}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}
