import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../router/links.tsx';
import classes from './veiled.module.css';
import { Message } from './message.tsx';
import { useVeiled } from './use-veiled.ts';

interface Props {
  /** What is closed: one record, or something that is computed from many. */
  readonly what: 'record' | 'computed';
  /** Why, as it was answered; only what it is about is led to then. */
  readonly says?: string;
  readonly isPage?: boolean;
}

/** Stands where something is kept from whoever looks until they have done what is asked of them, and leads there. */
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
