import { useTranslation } from 'react-i18next';
import type { Rows } from '#server/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import type { Parameters } from '../api/queries.ts';
import { viewPurpose } from '../language/names.ts';
import { Message } from '../page/message.tsx';
import { ButtonLink } from '../router/links.tsx';
import { AgendaView } from './agenda-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { presentationOf } from './presentation.ts';
import { TableView } from './table-view.tsx';

export interface ViewProps {
  readonly view: DeclaredView;
  readonly data: Rows;
  readonly asked: Parameters;
}

/** The rows of a view as its declaration presents them. */
export function ViewRows(props: ViewProps) {
  const { t } = useTranslation();
  const { view, data } = props;
  const presentation = presentationOf(view);
  if (presentation.as === 'board')
    return (
      <Message title={t('view.board')} text={viewPurpose(view)}>
        <ButtonLink to="/">{t('view.toBoard')}</ButtonLink>
      </Message>
    );
  if (data.rows.length === 0) return <Message title={t('view.nothing')} text={t('view.nothingText')} />;
  switch (presentation.as) {
    case 'agenda':
      return <AgendaView {...props} on={presentation.on} who={presentation.who} />;
    case 'matrix':
      return <MatrixView {...props} parts={presentation} />;
    // By themselves they are a table: beside the board they are cells.
    case 'controls':
    case 'table':
      return <TableView {...props} />;
  }
}
