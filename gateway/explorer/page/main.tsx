import './style-nonce.js';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { loadScene } from './caller/scene.js';
import { Explorer } from './explorer.js';

const place = document.getElementById('explorer');

if (place) {
  const scene = await loadScene();
  createRoot(place).render(<Explorer scene={scene} />);
}
