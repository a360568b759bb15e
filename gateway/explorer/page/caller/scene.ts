import { z } from 'zod';

const person = z.object({
  person: z.string(),
  name: z.string(),
  title: z.string(),
  agency: z.string(),
  purposes: z.array(z.string()),
});

const story = z.object({
  story: z.string(),
  title: z.string(),
  childIds: z.array(z.string()),
  /** By the purpose that each serves. */
  episodes: z.record(z.string(), z.string()),
});

const scene = z.object({ people: z.array(person), stories: z.array(story) });

/** Whom one can act as, and about whom one can ask: of the development issuer. */
export type Scene = z.infer<typeof scene>;
export type Person = z.infer<typeof person>;
export type Story = z.infer<typeof story>;

/** Where nobody can be acted as, a token is pasted. */
const nobody: Scene = { people: [], stories: [] };

/** Never throws: an explorer without people is still one. */
export const loadScene = async (): Promise<Scene> => {
  try {
    const response = await fetch('/explorer/scene');
    return response.ok ? scene.parse(await response.json()) : nobody;
  } catch {
    return nobody;
  }
};
