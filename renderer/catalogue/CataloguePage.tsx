import { lazy, Suspense } from 'react';
import { useSay } from '../app/language.tsx';
import { LoadingState } from '../ui/Standing.tsx';

/** Comes only when somebody edits: the window starts without it. */
const CatalogueEditor = lazy(async () => ({
  default: (await import('./CatalogueEditor.tsx')).CatalogueEditor,
}));

export function CataloguePage() {
  const say = useSay();
  const waiting = (
    <>
      <h1 className="visually-hidden">{say('catalogueEdit.title')}</h1>
      <LoadingState />
    </>
  );
  return (
    <Suspense fallback={waiting}>
      <CatalogueEditor />
    </Suspense>
  );
}
