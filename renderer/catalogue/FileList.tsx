import type { CatalogueSource } from '../../shared/catalogueEdit.ts';
import { sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { editing, isChanged, openFile, say as tell } from './session.ts';

/** The files of a catalogue that is a folder; another one opens once the present one is saved. */
export function FileList({ source }: { source: CatalogueSource }) {
  const say = useSay();
  if (source.files.length < 2) return null;
  const open = (name: string) => {
    const now = editing();
    if (now && isChanged(now)) tell(sentence('catalogueEdit.saveFirst'));
    else void openFile(name);
  };
  return (
    <>
      <h2>{say('catalogueEdit.files')}</h2>
      <ul>
        {source.files.map(({ name }) => (
          <li key={name}>
            <button
              type="button"
              className="catalogue-line"
              aria-current={name === source.name ? 'true' : undefined}
              onClick={() => open(name)}
            >
              <span className="clip">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
