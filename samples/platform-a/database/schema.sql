-- The whole platform in one file: edit it here, then diff it against the server.

CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- The signed-in user, as the API gateway passes it on.
CREATE OR REPLACE FUNCTION public.current_user_id() RETURNS uuid
LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;

CREATE OR REPLACE FUNCTION public.set_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = now();
    RETURN NEW;
END;
$$;

-- ---------------------------------------------------------------- people

CREATE TABLE public.users (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    email TEXT UNIQUE NOT NULL,
    full_name TEXT,
    avatar_url TEXT,
    subscription_tier TEXT NOT NULL DEFAULT 'free' CHECK (subscription_tier IN ('free', 'creator', 'pro', 'enterprise')),
    is_admin BOOLEAN DEFAULT FALSE,
    onboarding_completed BOOLEAN DEFAULT FALSE,
    preferences JSONB DEFAULT '{}',
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.workspaces (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    owner_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    slug TEXT UNIQUE NOT NULL,
    logo_url TEXT,
    brand_colors JSONB,
    timezone TEXT NOT NULL DEFAULT 'UTC',
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.workspace_members (
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    role TEXT NOT NULL DEFAULT 'editor' CHECK (role IN ('owner', 'admin', 'editor', 'viewer')),
    invited_by UUID REFERENCES public.users (id),
    joined_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, user_id)
);

CREATE TABLE public.user_activity_logs (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
    workspace_id UUID REFERENCES public.workspaces (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    target_type TEXT,
    target_id UUID,
    details JSONB,
    ip_address INET,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- ---------------------------------------------------------------- social media

CREATE TABLE public.social_platforms (
    id SMALLINT PRIMARY KEY,
    name TEXT UNIQUE NOT NULL,
    api_base_url TEXT,
    max_video_seconds INTEGER,
    max_caption_length INTEGER,
    is_enabled BOOLEAN NOT NULL DEFAULT TRUE
);

CREATE TABLE public.user_social_accounts (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    workspace_id UUID REFERENCES public.workspaces (id) ON DELETE CASCADE,
    platform_id SMALLINT NOT NULL REFERENCES public.social_platforms (id),
    platform_name TEXT,
    external_id TEXT NOT NULL,
    handle TEXT,
    access_token TEXT,
    refresh_token TEXT,
    expires_at TIMESTAMPTZ,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (platform_id, external_id)
);

CREATE TABLE public.content_posts (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    author_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
    title TEXT,
    content TEXT NOT NULL,
    hashtags TEXT[],
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'scheduled', 'published', 'failed')),
    scheduled_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.content_media (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    post_id UUID NOT NULL REFERENCES public.content_posts (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    url TEXT NOT NULL,
    alt_text TEXT,
    position SMALLINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- The first take on content_posts. The mobile app still writes here.
CREATE TABLE public.social_media_posts (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    user_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
    title TEXT,
    caption TEXT NOT NULL,
    hashtags TEXT[],
    status TEXT NOT NULL DEFAULT 'draft',
    scheduled_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.post_publications (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    post_id UUID NOT NULL REFERENCES public.content_posts (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES public.user_social_accounts (id) ON DELETE CASCADE,
    external_post_id TEXT,
    permalink TEXT,
    status TEXT NOT NULL DEFAULT 'pending',
    error_message TEXT,
    published_at TIMESTAMPTZ,
    UNIQUE (post_id, account_id)
);

CREATE TABLE public.platform_analytics (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    publication_id UUID NOT NULL REFERENCES public.post_publications (id) ON DELETE CASCADE,
    measured_on DATE NOT NULL DEFAULT current_date,
    views BIGINT NOT NULL DEFAULT 0,
    likes BIGINT NOT NULL DEFAULT 0,
    comments BIGINT NOT NULL DEFAULT 0,
    shares BIGINT NOT NULL DEFAULT 0,
    UNIQUE (publication_id, measured_on)
);

-- ---------------------------------------------------------------- video studio

CREATE TABLE public.avatar_profiles (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    provider TEXT NOT NULL DEFAULT 'heygen',
    provider_avatar_id TEXT NOT NULL,
    voice_id TEXT,
    preview_url TEXT,
    is_default BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.avatar_usage_stats (
    avatar_id UUID NOT NULL REFERENCES public.avatar_profiles (id) ON DELETE CASCADE,
    month DATE NOT NULL,
    videos INTEGER NOT NULL DEFAULT 0,
    seconds NUMERIC(10, 2) NOT NULL DEFAULT 0,
    PRIMARY KEY (avatar_id, month)
);

CREATE TABLE public.script_generations (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    workspace_id UUID REFERENCES public.workspaces (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    tone TEXT,
    script TEXT,
    model TEXT NOT NULL,
    tokens_used INTEGER,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.video_generations (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    script_id UUID REFERENCES public.script_generations (id) ON DELETE SET NULL,
    avatar_id UUID REFERENCES public.avatar_profiles (id) ON DELETE SET NULL,
    provider_video_id TEXT,
    status TEXT NOT NULL DEFAULT 'queued',
    video_url TEXT,
    thumbnail_url TEXT,
    duration_seconds NUMERIC(8, 2),
    credits_used INTEGER,
    error_message TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    completed_at TIMESTAMPTZ
);

CREATE TABLE public.video_analytics (
    video_id UUID NOT NULL REFERENCES public.video_generations (id) ON DELETE CASCADE,
    measured_on DATE NOT NULL,
    views BIGINT NOT NULL DEFAULT 0,
    average_watch_seconds NUMERIC(8, 2),
    completion_rate NUMERIC(5, 4),
    PRIMARY KEY (video_id, measured_on)
);

CREATE TABLE public.user_video_limits (
    user_id UUID PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    monthly_videos INTEGER NOT NULL DEFAULT 3,
    used_videos INTEGER NOT NULL DEFAULT 0,
    resets_on DATE NOT NULL
);

-- ---------------------------------------------------------------- research and automation

CREATE TABLE public.content_insights (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    source_url TEXT,
    summary TEXT,
    relevance NUMERIC(4, 3),
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.content_recommendations (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    insight_id UUID REFERENCES public.content_insights (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    rationale TEXT,
    accepted BOOLEAN,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.workflow_executions (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES public.workspaces (id) ON DELETE CASCADE,
    workflow_type TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'running',
    input JSONB,
    output JSONB,
    error_message TEXT,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    completed_at TIMESTAMPTZ
);

-- ---------------------------------------------------------------- indexes, triggers, policies

CREATE INDEX idx_content_posts_workspace ON public.content_posts (workspace_id, status);
CREATE INDEX idx_social_media_posts_workspace ON public.social_media_posts (workspace_id, status);
CREATE INDEX idx_video_generations_user ON public.video_generations (user_id, created_at DESC);

CREATE TRIGGER users_updated_at BEFORE UPDATE ON public.users
    FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER workspaces_updated_at BEFORE UPDATE ON public.workspaces
    FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER content_posts_updated_at BEFORE UPDATE ON public.content_posts
    FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.content_posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.video_generations ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Users see themselves" ON public.users
    FOR SELECT USING (id = public.current_user_id());
CREATE POLICY "Members read posts" ON public.content_posts
    FOR SELECT USING (workspace_id IN (
        SELECT m.workspace_id FROM public.workspace_members m WHERE m.user_id = public.current_user_id()
    ));
CREATE POLICY "Own videos" ON public.video_generations
    USING (user_id = public.current_user_id());

INSERT INTO public.social_platforms (id, name, max_video_seconds, max_caption_length) VALUES
    (1, 'instagram', 90, 2200),
    (2, 'tiktok', 600, 2200),
    (3, 'youtube', 43200, 5000);
