import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cited } from './requirement-model.ts';

interface Props {
  readonly says: 'requirement.findings.consequenceOf' | 'requirement.findings.affects';
  readonly of: readonly Cited[];
  readonly className: string | undefined;
}

/** Names other requirements with the same cause, each as a link; shows nothing if there are none. */
export function CitedText({ says, of, className }: Props) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <p className={className}>
      {t(says)}{' '}
      {of.map(({ id, code }, n) => (
        <Fragment key={id}>
          {n > 0 && ', '}
          <Link to="/requirement/$id" params={{ id }}>
            {code}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
