//! Pictograms by their names. `src/part/picture/` draws them.

use crate::content::source::named::named;

named! {
    /// A pictogram, as content names it.
    Picture {
        Back = "back",
        Book = "book",
        Buoy = "buoy",
        Calendar = "calendar",
        Check = "check",
        Child = "child",
        Clock = "clock",
        Envelope = "envelope",
        Exit = "exit",
        Fingerprint = "fingerprint",
        Hand = "hand",
        Heart = "heart",
        List = "list",
        Listen = "listen",
        Lock = "lock",
        Message = "message",
        Money = "money",
        Papers = "papers",
        Pen = "pen",
        People = "people",
        Person = "person",
        Phone = "phone",
        Place = "place",
        Print = "print",
        Road = "road",
        Scales = "scales",
        Search = "search",
        Shelter = "shelter",
        Shield = "shield",
        Signpost = "signpost",
        Stamp = "stamp",
        Talk = "talk",
        Warning = "warning",
        Work = "work",
    }
}
