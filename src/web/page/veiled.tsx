import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../router/links.tsx';
import classes from './veiled.module.css';
import { Message } from './message.tsx';
import { useVeiled } from './use-veiled.ts';

interface Props {
  /** What is veiled: a record, or something computed from many records. */
  readonly what: 'record' | 'computed';
  /** The reason as the API gave it; only the matching entries are then linked. */
  readonly says?: string;
  readonly isPage?: boolean;
}

/** Shown in place of something that is veiled until the person has done what they owe first, with links to that. */
export function Veiled({ what, says, isPage = false }: Props) {
  const { t } = useTranslation();
  const veiled = useVeiled();
  const about = veiled.filter((each) => says === undefined || each.says === says);
  return (
    <Message
      title={t(`common.veiled.${what}`)}
      text={
        says ??
        t('common.veiled.why', { count: about.length, codes: about.map(({ code }) => code).join(', ') })
      }
      isPage={isPage}
    >
      <div className={classes['ways']}>
        {about.map(({ by, code }) => (
          <ButtonLink
            key={by.code}
            to="/record/$register/$code"
            params={{ register: by.register, code: by.code }}
          >
            {t('common.veiled.way', { code, by: by.code })}
          </ButtonLink>
        ))}
      </div>
    </Message>
  );
}
