import { AgentDesk } from './agent-desk.ts';

customElements.define('agent-desk', AgentDesk);
