import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/400-italic.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import { createWindowClient } from './api/client.ts';
import { DeskFrame } from './features/frame/desk-frame.tsx';
import { startDesk } from './features/frame/start-desk.ts';
import { createDesk } from './stores/desk.ts';
import { DeskProvider } from './stores/desk-context.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/button.css';
import './ui/field.css';
import './ui/check-box.css';
import './ui/menu.css';
import './ui/badge.css';
import './ui/progress.css';
import './ui/window-dialog.css';
import './ui/screen.css';
import './ui/card.css';
import './ui/table.css';
import './ui/notice.css';
import './ui/fingerprint.css';
import './ui/forced-colors.css';

/** In milliseconds: an engine that is up answers within 50. */
const FIRST_DRAWING_LIMIT = 150;

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
const desk = createDesk(createWindowClient());
const started = startDesk(desk);
// Drawn once, as it was left, and not first without what the engine has yet to say; an engine that is slow is not waited for.
await Promise.race([started, new Promise((resolve) => setTimeout(resolve, FIRST_DRAWING_LIMIT))]);
createRoot(root).render(
  <StrictMode>
    <DeskProvider desk={desk}>
      <DeskFrame />
    </DeskProvider>
  </StrictMode>,
);
