//! Scenes by their names. `src/part/scene/` draws them.

use crate::content::source::named::named;

named! {
    /// A scene, as content names it.
    Scene {
        /// Two people in a lit doorway.
        Doorway = "doorway",
        /// A debt that grows.
        PriceGrows = "price-grows",
        /// Passed from hand to hand.
        HandedOn = "handed-on",
        /// A promise that was a lie.
        Promise = "promise",
        /// Safe at first, used later.
        Later = "later",
        /// Pressing the numbers.
        Dial = "dial",
        /// Saying the language.
        SayLanguage = "say-language",
        /// Somebody answers.
        Answer = "answer",
        /// Telling some things and not others.
        ChooseWords = "choose-words",
        /// Stopping.
        Stop = "stop",
    }
}
