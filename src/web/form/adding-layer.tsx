import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { AddingContext, type AddingRequest } from './adding.ts';

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog.tsx')).AddDialog }));

/**
 * Lets the fields inside it add missing records. The forms for these stand beside the page rather than inside the form
 * being filled in, so that events in one never reach the other.
 */
export function AddingLayer({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<readonly AddingRequest[]>([]);
  const begin = useCallback((asked: AddingRequest) => {
    setOpen((former) => [...former, asked]);
    return () => setOpen((former) => former.filter((each) => each !== asked));
  }, []);
  return (
    <AddingContext value={begin}>
      {children}
      <Suspense>
        {open.map((asked, depth) => (
          <AddDialog
            key={depth}
            asked={asked}
            depth={depth}
            onClose={() => setOpen((former) => former.filter((each) => each !== asked))}
          />
        ))}
      </Suspense>
    </AddingContext>
  );
}
