import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnKeys } from '#server/contract/contract.ts';
import { useOwnKeys } from '../api/api-keys.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { MadeKey } from '../keys/made-key.tsx';
import { RevokeKey } from '../keys/revoke-key.tsx';
import { dayText, listText, momentText } from '../language/dates.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerPlural } from '../language/names.ts';
import { Fault } from '../page/fault.tsx';
import classes from './account.module.css';
import keyClasses from '../keys/keys.module.css';
import { MakeKey } from './make-key.tsx';
import { Section } from './section.tsx';

/** Shows the API keys that act for the signed-in person. */
export function KeysSection() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { data, error } = useOwnKeys();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <Section
      title={t('account.keys.title')}
      text={t('account.keys.text', { organisation: organisation.name })}
    >
      {error && <Fault error={error} />}
      {data && data.keys.length > 0 && (
        <ul className={classes['list']}>
          {data.keys.map((key) => (
            <KeyItem key={key.id} {...key} />
          ))}
        </ul>
      )}
      {data?.keys.length === 0 && !making && made === undefined && (
        <p className={classes['text']}>{t('account.keys.none')}</p>
      )}
      {made !== undefined && (
        <MadeKey
          value={made}
          example={`curl -H 'Authorization: Bearer ${made}' ${globalThis.location.origin}/api/session`}
          onKept={() => setMade(undefined)}
        />
      )}
      {data && making && (
        <MakeKey
          proof={data.proof}
          longest={data.longest}
          onMade={(key) => {
            setMade(key);
            setMaking(false);
          }}
          onCancel={() => setMaking(false)}
        />
      )}
      {data && !making && made === undefined && (
        <div>
          <Button variant="default" onClick={() => setMaking(true)}>
            {t('account.keys.make')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function KeyItem(key: OwnKeys['keys'][number]) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { registers } = useDeclarations();
  const bound = key.registers?.flatMap((each) => registers.get(each) ?? []);
  const what = bound
    ? listText(bound.map((register) => inSentence(registerPlural(register))))
    : t('account.keys.everything');
  const day = dayText(key.until);
  return (
    <li className={classes['item']}>
      <div>
        <strong className={classes['name']}>
          {key.name} <span className={keyClasses['start']}>{key.start}…</span>
        </strong>
        <span className={classes['detail']}>
          {t(`account.keys.reads.${key.scope}`, { what })},{' '}
          {key.expired ? t('account.keys.expiredOn', { day }) : t('account.keys.validUntil', { day })},{' '}
          {key.used === undefined
            ? t('account.keys.unused')
            : t('account.keys.used', {
                moment: momentText(key.used.at, organisation.timeZone),
                address: key.used.from,
              })}
        </span>
      </div>
      <RevokeKey whose="account" id={key.id} name={key.name} />
    </li>
  );
}
