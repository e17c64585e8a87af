import { AgendaView } from './agenda-view.tsx';
import { BowTieView } from './bow-tie/bow-tie-view.tsx';
import { ChangesView } from './changes-view.tsx';
import { CrossedView } from './crossed/crossed-view.tsx';
import { DocumentView } from './document/document-view.tsx';
import { EmptyView } from './empty-view.tsx';
import { SimulationView } from '../simulation/simulation-view.tsx';
import { GraphView } from './graph/graph-view.tsx';
import { GridView } from './grid/grid-view.tsx';
import { LanesView } from './lanes/lanes-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { crossedOf, presentationOf } from './presentation.ts';
import { RowStep } from './row-step.tsx';
import { TableView } from './table-view.tsx';
import type { ViewProps } from './view-props.ts';
import { TimelineView } from './timeline/timeline-view.tsx';

/** Shows the rows of a view in its declared presentation, or as a table. */
export function ViewRows({ asTable, ...props }: ViewProps & { readonly asTable: boolean }) {
  const { view, data } = props;
  if (data.rows.length === 0) return data.withheld ? null : <EmptyView view={view} />;
  if (asTable) return <TableView {...props} Step={RowStep} />;
  const presentation = presentationOf(view);
  switch (presentation.as) {
    case 'agenda':
      return (
        <AgendaView {...props} on={presentation.on} timing={presentation.timing} who={presentation.who} />
      );
    case 'changes':
      return <ChangesView {...props} parts={presentation} />;
    case 'matrix':
      return <MatrixView {...props} parts={presentation} />;
    case 'grid':
      return <GridView {...props} parts={presentation} />;
    case 'simulation':
      return <SimulationView {...props} parts={presentation} />;
    case 'graph':
      return <GraphView {...props} parts={presentation} />;
    case 'lanes':
      return <LanesView {...props} parts={presentation} />;
    case 'timeline':
      return <TimelineView {...props} parts={presentation} />;
    case 'bow-tie':
      return <BowTieView {...props} parts={presentation} />;
    case 'document':
      return <DocumentView {...props} parts={presentation} />;
    // These are tables here: on the start page they are the board and the cells beside it.
    case 'board':
    case 'controls':
    case 'table': {
      const crossed = crossedOf(view);
      return crossed.length > 0 ? (
        <CrossedView {...props} crossed={crossed} />
      ) : (
        <TableView {...props} Step={RowStep} />
      );
    }
  }
}
