// First: our own styles stand above those of the component library.
import 'antd/dist/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { keepHostAlive } from './api/client.ts';
import { App } from './app/app.tsx';
import { begin } from './app/begin.ts';
import './styles/app.css';

// The window's content policy forbids code made from text.
z.config({ jitless: true });

const root = document.querySelector('#root');
if (!root) throw new Error('no root element');
keepHostAlive();
// Asked before anything is drawn: the answers come meanwhile.
const begun = begin();
createRoot(root).render(
  <StrictMode>
    <App begun={begun} />
  </StrictMode>,
);
