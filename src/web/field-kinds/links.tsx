import type { WebKind } from './kind.ts';
import { LinksCell } from './reference.tsx';
import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import controlsCss from './controls.module.css';
import { LinkControl } from './link.tsx';
import type { ControlProps } from '../form/control-props.ts';

/** Chooses any number of records of any registers. Rows without a record are left out when saving. */
function LinksControl(props: ControlProps) {
  const { t } = useTranslation();
  const { value, onChange, path } = props;
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <div className={controlsCss['links']}>
      {all.map((link, index) => (
        <div key={index} className={controlsCss['linkRow']}>
          <LinkControl
            {...props}
            path={`${path}[${index}]`}
            value={link ?? undefined}
            onChange={(next) => onChange(all.map((each, at) => (at === index ? (next ?? null) : each)))}
          />
          <CloseButton
            aria-label={t('form.takeOutRow', { row: index + 1 })}
            onClick={() => onChange(all.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange([...all, null])}>
          {t('form.addLink')}
        </Button>
      </div>
    </div>
  );
}

export const linksKind: WebKind = { Cell: LinksCell, Control: LinksControl, filter: { operators: [] } };
