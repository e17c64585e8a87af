import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import type { Parameters } from '../api/queries.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { apiLink, path } from '../api/request.ts';
import { dayText, numberText } from '../language/dates.ts';
import { landmarkTitle, viewPurpose, viewTitle } from '../language/names.ts';
import { PrintButton } from '../print/print-button.tsx';
import { viewsBeside } from '../record/views-of.ts';
import { ButtonLink, MenuItemLink } from '../router/links.tsx';
import { opensAlone } from '../shell/navigation.ts';
import { useAsOf } from '../state/as-of.ts';
import { presentationOf } from './presentation.ts';
import classes from './view.module.css';

type Form = ReturnType<typeof presentationOf>['as'];

interface Props {
  readonly view: DeclaredView;
  readonly asked: Parameters;
  readonly data: Rows | undefined;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

/** Shows the title of a view, its possible forms, and its exports. */
export function ViewHead({ view, asked, data, form, onForm }: Props) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { views } = useSession();
  const beside = viewsBeside(view, useDeclarations().views.values(), views).filter(opensAlone);
  const own = presentationOf(view).as;
  const compared = data?.compared;
  const landmark = compared?.days.find(({ on }) => on === compared.with);
  const address = (format: string) => apiLink(path('views', view.key), { ...asked, asOf, format });
  const isFilled = data !== undefined && data.total > 0;
  const hasOwnForm =
    isFilled &&
    (own === 'document' ||
      own === 'grid' ||
      own === 'graph' ||
      own === 'lanes' ||
      own === 'timeline' ||
      own === 'bow-tie' ||
      own === 'agenda' ||
      own === 'matrix' ||
      own === 'simulation');
  return (
    <header className={classes['head']}>
      <div className={classes['line']}>
        <h1>{viewTitle(view)}</h1>
        {isFilled && own !== 'matrix' && own !== 'simulation' && own !== 'bow-tie' && (
          <span className={classes['count']}>{numberText(data.total)}</span>
        )}
        <span className={classes['tools']}>
          {own === 'board' && (
            <ButtonLink to="/" size="xs" variant="default">
              {t('view.toBoard')}
            </ButtonLink>
          )}
          {hasOwnForm && (
            <SegmentedControl
              size="xs"
              aria-label={t('view.as')}
              value={form}
              onChange={onForm}
              data={[own, 'table' as const].map((value) => ({ value, label: t(`view.form.${value}`) }))}
            />
          )}
          <PrintButton />
          <Menu withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={t('view.tools')}>
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
              {beside.length > 0 && (
                <>
                  <Menu.Divider />
                  <Menu.Label>{t('view.also')}</Menu.Label>
                  {beside.map((each) => (
                    <MenuItemLink key={each.key} to="/view/$view" params={{ view: each.key }}>
                      {viewTitle(each)}
                    </MenuItemLink>
                  ))}
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <p className={classes['purpose']}>{viewPurpose(view)}</p>
      {data && compared && (
        <p className={classes['range']}>
          {t('view.range', { from: dayText(compared.with), to: dayText(data.asOf) })}
          {landmark && <span> · {landmarkTitle(view, landmark)}</span>}
        </p>
      )}
    </header>
  );
}
