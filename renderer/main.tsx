import './app/plainZod.ts';
import '@mantine/core/styles.layer.css';
import './app/theme.css';
import './app/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { navigate } from 'wouter/use-hash-location';
import { App } from './app/App.tsx';
import { start } from './app/start.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// The first view is the board. Sent there once drawn, everything would be drawn twice.
if (location.hash === '') navigate('/board', { replace: true });
// Drawn once, with what was seen last in it: to draw that it is awaited would only hold it up. It takes
// the place of the first board.
void start(root.hasChildNodes()).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
