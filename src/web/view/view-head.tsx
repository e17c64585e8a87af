import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import type { Parameters } from '../api/queries.ts';
import { path, queryString } from '../api/request.ts';
import { numberText } from '../language/dates.ts';
import { viewPurpose, viewTitle } from '../language/names.ts';
import { useAsOf } from '../state/as-of.ts';
import { ParameterControls } from './parameter-controls.tsx';
import classes from './view.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly asked: Parameters;
  readonly given: Readonly<Record<string, string>>;
  readonly count: number | undefined;
  readonly onChange: (given: Readonly<Record<string, string>>) => void;
}

/** What a view shows, what it was asked, and how to take it along. */
export function ViewHead({ view, asked, given, count, onChange }: Props) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const address = (format: string) =>
    `/api/${path('views', view.key)}${queryString({ ...asked, asOf, format })}`;
  return (
    <header className={classes['head']}>
      <div className={classes['line']}>
        <h1>{viewTitle(view)}</h1>
        {count !== undefined && view.presentation.as !== 'matrix' && (
          <span className={classes['count']}>{numberText(count)}</span>
        )}
        <span className={classes['tools']}>
          <ParameterControls view={view} given={given} onChange={onChange} />
          <Menu withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={t('view.more')}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={address('csv')} download>
                {t('view.csv')}
              </Menu.Item>
              <Menu.Item component="a" href={address('json')} target="_blank">
                {t('view.json')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <p className={classes['purpose']}>{viewPurpose(view)}</p>
    </header>
  );
}
