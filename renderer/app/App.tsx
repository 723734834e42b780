import { MantineProvider } from '@mantine/core';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useWelcomeDue } from '../welcome/store.ts';
import { Welcome } from '../welcome/Welcome.tsx';
import { Frame } from './Frame.tsx';
import { SpokenLanguage } from './language.tsx';
import { Routes } from './routes.tsx';
import { cssVariables, theme } from './theme.ts';
import { useColourScheme } from './useColourScheme.ts';

export function App() {
  const scheme = useColourScheme();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <SpokenLanguage>
        <Router hook={useHashLocation}>
          <Shown />
        </Router>
      </SpokenLanguage>
    </MantineProvider>
  );
}

/** The console; before it was ever used, the first start in its place. */
function Shown() {
  if (useWelcomeDue()) return <Welcome />;
  return (
    <Frame>
      <Routes />
    </Frame>
  );
}
