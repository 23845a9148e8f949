import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { keepHostAlive } from './api/client.ts';
import { App } from './app/app.tsx';
import './styles/app.css';

// The window's content policy forbids code made from text.
z.config({ jitless: true });

const root = document.querySelector('#root');
if (!root) throw new Error('no root element');
keepHostAlive();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
