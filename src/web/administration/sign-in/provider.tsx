import { useTranslation } from 'react-i18next';
import type { SignInSettings } from '#server/contract/sign-in.ts';
import { CopyLine } from '../copy-line.tsx';
import { Facts } from '../facts.tsx';
import { VariableNames } from '../variable-names.tsx';
import classes from './sign-in.module.css';

interface Props {
  readonly id: 'oidc' | 'saml';
  /** Name of the provider here; undefined where it is not set up. */
  readonly name: string | undefined;
  readonly arrangement: NonNullable<SignInSettings['installation']>['arrangements'][number] | undefined;
  readonly variables: readonly string[] | undefined;
}

/** Shows an identity provider for signing in, and the values that have to be entered there. */
export function Provider({ id, name, arrangement, variables = [] }: Props) {
  const { t } = useTranslation();
  const protocol = t(`administration.signInSettings.protocol.${id}`);
  const [oidc, saml] = [
    arrangement?.id === 'oidc' ? arrangement : undefined,
    arrangement?.id === 'saml' ? arrangement : undefined,
  ];
  return (
    <div className={classes['provider']}>
      <h3 className={classes['name']}>
        {name ?? protocol} {name !== undefined && <span className={classes['quiet']}>{protocol}</span>}
      </h3>
      {name === undefined && <p className={classes['quiet']}>{t('administration.signInSettings.notHere')}</p>}
      <Facts
        of={[
          copied(t('administration.signInSettings.issuer'), oidc?.issuer),
          copied(t('administration.signInSettings.callback'), oidc?.callback),
          [
            t('administration.signInSettings.address'),
            oidc && t(`administration.signInSettings.${oidc.trustsEmail ? 'trusted' : 'verified'}`),
          ],
          copied(t('administration.signInSettings.metadata'), saml?.metadata),
          copied(t('administration.signInSettings.entity'), saml?.entity),
          copied(t('administration.signInSettings.consumer'), saml?.consumer),
          [
            t('administration.signInSettings.variables'),
            variables.length > 0 ? <VariableNames key="variables" names={variables} /> : undefined,
          ],
        ]}
      />
    </div>
  );
}

const copied = (title: string, value: string | undefined) =>
  [title, value && <CopyLine key={title} title={title} value={value} />] as const;
