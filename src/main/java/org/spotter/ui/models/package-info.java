/// The Models workspace: what models and pipelines there are, what each is, how fast it is, and how
/// a new one comes in.
///
/// `ModelsView` has the lists at the left and one page in the middle: a model (`ModelPage`), a
/// pipeline (`PipelinePage`), a new model (`AddModelPage` over `AddModelModel`), speed
/// (`SpeedPage`), downloads (`CataloguePage`). `TrialPane` shows what a model finds in the current
/// image; its work goes through `Latest`, so that only what was asked last is done and shown.
@NullMarked
package org.spotter.ui.models;

import org.jspecify.annotations.NullMarked;
