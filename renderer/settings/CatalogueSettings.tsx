import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { FIRST_DRILL } from '../drill/store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { CatalogueOpener } from './CatalogueOpener.tsx';
import { useSettings } from './store.ts';

/** What is watched now, and the way between the drill and one's own catalogue. */
export function CatalogueSettings() {
  const say = useSay();
  const world = useWorld((state) => state.world);
  const last = useSettings((settings) => settings.catalogue);
  if (!world) return null;
  return (
    <>
      {world.kind === 'drill' ? (
        <p>{say('settings.drillNow')}</p>
      ) : (
        <p>
          {say('settings.catalogueNow')}: <code>{world.path}</code>
        </p>
      )}
      {world.kind === 'drill' && last !== null && (
        <p className="muted">
          {say('settings.catalogueLast')}: <code>{last}</code>
        </p>
      )}
      <p>
        <Link href="/catalogue">{say('catalogueEdit.open')}</Link>
      </p>
      <CatalogueOpener key={last} />
      {world.kind === 'catalogue' && (
        <div className="settings-keys">
          <ActionButton call="drill.open" args={{ name: FIRST_DRILL }}>
            {say('settings.toDrill')}
          </ActionButton>
        </div>
      )}
    </>
  );
}
